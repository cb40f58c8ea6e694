import { alignClaims, type AlignmentInput } from '../domain/alignment/alignClaims';
import type { AlignmentAnswer } from './alignMessages';
import { loadLargeSolver } from './loadLargeSolver';

addEventListener('message', ({ data }: MessageEvent<AlignmentInput>) => void answer(data));

async function answer(input: AlignmentInput): Promise<void> {
  try {
    tell({ is: 'outcome', alignment: alignClaims(input, await loadLargeSolver()) });
  } catch (error) {
    tell({ is: 'failure', text: String(error) });
  }
}

function tell(said: AlignmentAnswer): void {
  postMessage(said);
}
