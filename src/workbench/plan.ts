import { planCommand } from './cli/planCommand';

process.exitCode = await planCommand(process.argv.slice(2));
