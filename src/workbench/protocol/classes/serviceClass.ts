import type { ApiClass } from '../apiClass';
import type { Targets } from '../targets';

/** Services beside the workbook answer through whoever runs the session; unknown calls do nothing. */
const known = (method: string) => (service: Targets['Service'], args: readonly unknown[], session: Parameters<NonNullable<ApiClass<Targets['Service']>['methods']>[string]>[2]) =>
  session.callService(service.name, method, args);

const METHODS = ['setInvocationArrayResults', 'setInvocationResults', '_SetOsfControlContainerReadyForCustomFunctions', '_GetEnabledFeatures', '_SetInvocationError', '_SetInvocationResult', 'notifyActionHandlerReady', 'setAppRuntimeState'];

export const serviceClass: ApiClass<Targets['Service']> = {
  methods: Object.fromEntries(METHODS.map((method) => [method, known(method)])),
};
