import type { Alignment, AlignmentInput } from '../domain/alignment/alignClaims';
import { alignHere } from './alignHere';
import { answerAsk } from './answerAsk';

answerAsk<AlignmentInput, never, Alignment>((input) => alignHere(input));
