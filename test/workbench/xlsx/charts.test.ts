import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { Workbook } from '../../../src/workbench/model/workbook';
import { readXlsx } from '../../../src/workbench/xlsx/readXlsx';
import { writeXlsx } from '../../../src/workbench/xlsx/writeXlsx';
import { chartWorkbook, CHART_TYPES } from './chartWorkbook';
import { describeWorkbook } from './describeWorkbook';

const OPTIONS = { customFunctions: new Set<string>() };

describe('charts in files', () => {
  it('come back as they were, with place, series, axes, labels and colours', () => {
    const workbook = chartWorkbook();
    expect(describeWorkbook(readXlsx(writeXlsx(workbook, OPTIONS)))).toEqual(describeWorkbook(workbook));
  });

  it('keep their type, whichever of the known ones it is', () => {
    const read = readXlsx(writeXlsx(chartWorkbook(), OPTIONS));
    expect(read.sheets[1]?.charts.map((chart) => chart.type)).toEqual([...CHART_TYPES]);
  });

  it('are true bubble charts, not scatter charts', () => {
    const parts = unzipSync(writeXlsx(chartWorkbook(), OPTIONS));
    expect(strFromU8(parts['xl/charts/chart1.xml'] as Uint8Array)).toMatch(/<c:bubbleChart>.*<c:bubbleSize><c:numRef><c:f>'图 \(A\)'!\$D\$2:\$D\$5<\/c:f>/s);
  });

  it('leave out label positions that a kind does not allow, for Excel calls such a file damaged', () => {
    const workbook = chartWorkbook();
    const series = workbook.sheets[0]?.charts[1]?.series[1];
    Object.assign(series?.dataLabels as object, { position: 'OutsideEnd' });
    const parts = unzipSync(writeXlsx(workbook, OPTIONS));
    expect(strFromU8(parts['xl/charts/chart2.xml'] as Uint8Array)).not.toContain('outEnd');
  });

  it('of an unknown type are refused by name', () => {
    const workbook = new Workbook();
    const [chart] = chartWorkbook().sheets[0]?.charts ?? [];
    workbook.addSheet('A').charts.push({ ...(chart as NonNullable<typeof chart>), type: 'Treemap', series: [] });
    expect(() => writeXlsx(workbook, OPTIONS)).toThrow('A chart of type Treemap cannot be written');
  });
});
