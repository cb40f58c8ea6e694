import { describe, expect, it } from '@jest/globals';
import { readXlsx } from '../../../src/workbench/xlsx/readXlsx';
import { writeXlsx } from '../../../src/workbench/xlsx/writeXlsx';
import { describeWorkbook } from './describeWorkbook';
import { CUSTOM_FUNCTIONS, sampleWorkbook } from './sampleWorkbook';

describe('writing and reading a file', () => {
  it('gives back everything that a file keeps', () => {
    const workbook = sampleWorkbook();
    const read = readXlsx(writeXlsx(workbook, { customFunctions: CUSTOM_FUNCTIONS }));
    expect(describeWorkbook(read)).toEqual(describeWorkbook(workbook));
  });

  it('writes equal workbooks as equal bytes', () => {
    const options = { customFunctions: CUSTOM_FUNCTIONS };
    expect(writeXlsx(sampleWorkbook(), options)).toEqual(writeXlsx(sampleWorkbook(), options));
  });
});
