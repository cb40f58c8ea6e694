import { siteLosses, type SiteLosses, type SiteLossesInput } from '../domain/customer-map/siteLosses';
import { answerAsk } from './answerAsk';

answerAsk<SiteLossesInput, number, SiteLosses[]>(siteLosses);
