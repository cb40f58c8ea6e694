import type { ApiClass } from '../apiClass';
import { clearRange } from '../rangeActions';
import type { RangeRef } from '../rangeRef';
import { object } from '../targets';

/** Several ranges of one sheet. */
export const rangeAreasClass: ApiClass<readonly RangeRef[]> = {
  scalars: {
    address: { get: (ranges) => ranges.map((range) => range.address).join(',') },
    addressLocal: { get: (ranges) => ranges.map((range) => range.address).join(',') },
    areaCount: { get: (ranges) => ranges.length },
    cellCount: { get: (ranges) => ranges.reduce((count, { area }) => count + area.rows * area.cols, 0) },
  },
  objects: {
    areas: (ranges) => object('RangeCollection', ranges),
    worksheet: ([first]) => first ? object('Worksheet', first.sheet) : null,
  },
  methods: {
    _KeepReference: () => null,
    clear: (ranges, [applyTo], session) => {
      for (const range of ranges) clearRange(range, applyTo ?? 'All', session);
    },
    calculate: (_ranges, _args, session) => session.calculator.recalculate(),
  },
};

export const rangeCollectionClass: ApiClass<readonly RangeRef[]> = {
  items: (ranges) => ranges.map((range) => object('Range', range)),
};
