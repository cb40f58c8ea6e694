import type { Area } from './area';

/** The look that a rule gives to the cells it holds for. */
export interface ConditionalLook {
  fontColor?: string;
  fill?: string;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
}

export interface ConditionalFormat {
  readonly id: string;
  areas: Area[];
  priority: number;
  stopIfTrue: boolean;
  kind: 'Custom' | 'CellValue' | 'ContainsText' | 'DataBar' | 'ColorScale' | 'IconSet' | 'TopBottom' | 'PresetCriteria';
  look: ConditionalLook;
  /** Of Custom: formula relative to the first cell of the first area. Of CellValue: operator and operands. */
  formula?: string;
  operator?: string;
  formula1?: string;
  formula2?: string;
  text?: string;
  /** Anything else a kind needs (data-bar colour, scale points), as the client library names it. */
  detail?: Record<string, unknown>;
}
