import { alignClaims, type Alignment, type AlignmentInput } from '../domain/alignment/alignClaims';
import { answerAsk } from './answerAsk';
import { loadLargeSolver } from './loadLargeSolver';

answerAsk<AlignmentInput, never, Alignment>(async (input) => alignClaims(input, await loadLargeSolver()));
