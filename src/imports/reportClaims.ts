import { serialToMonth, type Month } from '../core/month';
import type { ReportKind } from './importTypes';

/** One of several reports that tell the same money of a site and month. */
export interface ClaimedSum {
  readonly file: string;
  readonly amount: number;
}

/** A site and month of which several reports of a kind tell the same money; the first counts. */
export interface RivalReports {
  readonly site: number;
  readonly month: Month;
  readonly reports: readonly ClaimedSum[];
}

/**
 * Sees to it that money is counted once where one import holds several reports of the same kind (campaign, search term and advertised
 * product; settlement and transactions): for each site and month the report that is read first counts.
 */
export class ReportClaims {
  private readonly places = new Map<string, Map<string, { file: string; amount: number }>>();

  /** Notes the amount of a line (its day as a serial) and tells whether its report counts in that month. */
  take(kind: ReportKind, profile: string, file: string, line: { readonly site: number; readonly day: number; readonly amount: number }): boolean {
    const key = `${kind}|${line.site}|${serialToMonth(line.day)}`;
    const reports = this.places.get(key) ?? new Map<string, { file: string; amount: number }>();
    this.places.set(key, reports);
    const report = reports.get(profile) ?? { file, amount: 0 };
    report.amount += line.amount;
    reports.set(profile, report);
    const [first] = reports.keys();
    return first === profile;
  }

  /** Hands out the sites and months that several reports told. */
  *rivals(): Generator<RivalReports> {
    for (const [key, reports] of this.places) {
      const [, site = '', month = ''] = key.split('|');
      if (reports.size > 1) yield { site: Number(site), month: month as Month, reports: [...reports.values()] };
    }
  }
}
