/** Life-cycle courses: level of demand in month `t` (0 to 23), 1 = full level, before seasons. */

const introductions = { 19: [0.5, 0.85, 0.62, 0.8, 0.66], 20: [0.55, 0.85, 0.6, 0.72], 21: [0.5, 0.7, 0.75] };

const courses = {
  mature: () => 1,
  flatLow: () => 1,
  growth: (t, { launch, number }) => {
    const slope = 0.044 + (number % 4) * 0.006;
    const level = 0.42 + Math.max(0, t - 8) * slope;
    return launch === undefined ? level : level * Math.min(1, (t - launch + 1) / 3);
  },
  decline: (t, { number }) => Math.max(0.3, 1.2 - Math.max(0, t - 8) * (0.046 + (number % 3) * 0.005)),
  phasedOut: (t, { number }) => (t > 17 + (number % 2) ? 0 : Math.max(0.12, 1.1 - Math.max(0, t - 5) * 0.085)),
  intro: (t, { launch }) => introductions[launch][t - launch] ?? 0,
};

/** Level of a product in month `t`; 0 before it is launched and after it is given up. */
export function courseLevel(product, t) {
  return product.launch !== undefined && t < product.launch ? 0 : courses[product.course](t, product);
}

/** The life-cycle stage the generator means by a course, as the product map's code. */
export const stageOfCourse = {
  mature: 'mature',
  flatLow: 'mature',
  growth: 'growth',
  decline: 'decline',
  phasedOut: 'decline',
  intro: 'intro',
};
