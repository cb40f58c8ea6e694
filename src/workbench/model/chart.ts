/** A range by sheet and address, as a chart refers to it; it follows inserted rows. */
export interface SeriesSource {
  sheetId: string;
  address: string;
}

export interface ChartSeries {
  name: string;
  nameSource?: SeriesSource;
  values?: SeriesSource;
  categories?: SeriesSource;
  bubbleSizes?: SeriesSource;
  chartType?: string;
  axisGroup?: 'Primary' | 'Secondary';
  fill?: string;
  line?: { color?: string; weight?: number; style?: string };
  hasDataLabels?: boolean;
  dataLabels?: { showValue?: boolean; showCategoryName?: boolean; showSeriesName?: boolean; position?: string; numberFormat?: string; texts?: Record<number, string>; positions?: Record<number, string> };
  gapWidth?: number;
  /** Of bubbles: size in percent of the usual. */
  bubbleScale?: number;
  markerStyle?: string;
}

export interface ChartAxis {
  visible?: boolean;
  title?: string;
  minimum?: number;
  maximum?: number;
  numberFormat?: string;
  majorGridlines?: boolean;
  reverse?: boolean;
  /** Where the other axis crosses this one, by the client library's word; Automatic when left out. */
  position?: 'Minimum' | 'Maximum';
}

/** A chart lying over a sheet; position and size are points from the sheet's corner. `type` is the client library's name. */
export interface Chart {
  readonly id: string;
  name: string;
  type: string;
  title?: string;
  titleVisible: boolean;
  legend: { visible: boolean; position: string };
  left: number;
  top: number;
  width: number;
  height: number;
  series: ChartSeries[];
  categoryAxis: ChartAxis;
  valueAxis: ChartAxis;
}
