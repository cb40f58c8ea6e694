import { Link } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { OutputFile } from '../../actions/action';
import { fill } from '../../i18n/fill';
import { useWords } from '../words/PaneWords';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The file under an address of this page, as long as the link stands there. */
export function DownloadLink({ file: { name, bytes } }: { readonly file: OutputFile }) {
  const { text } = useWords();
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: WORKBOOK }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return address === undefined ? null : <Link href={address} download={name}>{fill(text.tabs.download, { file: name })}</Link>;
}
