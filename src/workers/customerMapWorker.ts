import { buildCustomerMap, type CustomerMapInput } from '../domain/customer-map/buildCustomerMap';
import type { CustomerMapAnswer } from './customerMapMessages';

addEventListener('message', ({ data }: MessageEvent<CustomerMapInput>) => {
  try {
    tell({ is: 'outcome', map: buildCustomerMap(data, (fraction) => tell({ is: 'progress', fraction })) });
  } catch (error) {
    tell({ is: 'failure', text: String(error) });
  }
});

function tell(said: CustomerMapAnswer): void {
  postMessage(said);
}
