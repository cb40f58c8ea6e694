import type { BrandVariants } from '@fluentui/react-components';

/** The product's blue-green from dark to light; 80 carries white text at 4.5:1 and more. */
export const brandRamp: BrandVariants = {
  10: '#02110f', 20: '#072623', 30: '#0a3733', 40: '#0b4641', 50: '#0a5650', 60: '#086660', 70: '#08766f', 80: '#0b7a73',
  90: '#21948b', 100: '#3ba59c', 110: '#57b5ac', 120: '#74c4bc', 130: '#91d2cc', 140: '#aee0da', 150: '#cbede9', 160: '#e7f8f6',
};
