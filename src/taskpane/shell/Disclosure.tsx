import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  button: {
    display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS, minHeight: '24px', padding: 0, border: 'none',
    backgroundColor: 'transparent', color: tokens.colorNeutralForeground2, font: 'inherit', fontSize: tokens.fontSizeBase200,
    textAlign: 'start', cursor: 'pointer', borderRadius: tokens.borderRadiusSmall,
    ':hover': { color: tokens.colorNeutralForeground1, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

interface DisclosureProps {
  readonly label: string;
  /** Spoken after the label, where that alone would not say of what. */
  readonly subject?: string;
  /** Opens by itself at first, or as soon as this becomes true; the user may close it again. */
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}

/** A line that opens and closes what belongs to it. */
export function Disclosure({ label, subject, isOpenAtFirst = false, children }: DisclosureProps) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const [wasAsked, setWasAsked] = useState(isOpenAtFirst);
  if (isOpenAtFirst !== wasAsked) {
    setWasAsked(isOpenAtFirst);
    if (isOpenAtFirst) setIsOpen(true);
  }
  const id = useId();
  return (
    <div>
      <button type="button" className={styles.button} aria-expanded={isOpen} aria-controls={id} aria-label={subject === undefined ? undefined : `${label}: ${subject}`} onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
        {label}
      </button>
      <div id={id} hidden={!isOpen}>{isOpen && children}</div>
    </div>
  );
}
