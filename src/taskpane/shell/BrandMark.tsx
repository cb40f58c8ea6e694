/** Three overlapping maps: the mark of the product, in the colour of the text around. */
export function BrandMark() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true" focusable="false">
      <circle cx="10" cy="7" r="4.75" />
      <circle cx="6.75" cy="12.5" r="4.75" />
      <circle cx="13.25" cy="12.5" r="4.75" />
    </svg>
  );
}
