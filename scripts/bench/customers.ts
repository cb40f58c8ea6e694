/** The customer map of 200,000 customers: the pure function that a worker runs, in one thread. */
import { buildCustomerMap } from '../../src/domain/customer-map/buildCustomerMap';
import { customersInput, manyCustomers } from '../../test/support/manyCustomers';

const CUSTOMERS = 200_000;

const input = customersInput(manyCustomers(CUSTOMERS));
const before = process.cpuUsage();
const start = performance.now();
const { customers, values } = buildCustomerMap(input);
const wall = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(before);
console.log(`${customers.toLocaleString('en')} customers, value by ${values.ground}: ${wall.toFixed(1)} s on the clock, ${((user + system) / 1e6).toFixed(1)} s of processor`);
