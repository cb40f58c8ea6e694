import { buildCustomerMap, type CustomerMap, type CustomerMapInput } from '../domain/customer-map/buildCustomerMap';
import { answerAsk } from './answerAsk';

answerAsk<CustomerMapInput, number, CustomerMap>(buildCustomerMap);
