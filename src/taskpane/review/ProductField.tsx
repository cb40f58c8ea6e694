import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { PaneActions } from '../paneActions';
import { useFreshReading } from '../useFreshReading';
import { FULL_WIDTH } from '../shell/fullWidth';
import { useWords } from '../words/PaneWords';

const useStyles = makeStyles({ control: FULL_WIDTH });

const NONE: readonly string[] = [];
/** Names that are offered; more are found by typing them in full. */
const OFFERED = 500;

async function readNames(actions: PaneActions): Promise<readonly string[]> {
  const rows = await actions.readTableRows('Products');
  return rows.map((row) => String(row['product'] ?? '')).filter((name) => name !== '').slice(0, OFFERED);
}

/** The product of a launch, by its name in the product list. */
export function ProductField({ value, onChange }: { readonly value: string; readonly onChange: (product: string) => void }) {
  const styles = useStyles();
  const words = useWords().text.review;
  const id = useId();
  const names = useFreshReading(readNames, NONE);
  return (
    <Field label={words.product} hint={names.length === 0 ? words.productHint : undefined}>
      <Input className={styles.control} value={value} input={{ list: id }} onChange={(_, data) => onChange(data.value)} />
      <datalist id={id}>{names.map((name) => <option key={name} value={name} />)}</datalist>
    </Field>
  );
}
