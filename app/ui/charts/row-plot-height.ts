const rowHeightPixels = 54;
const axisHeightPixels = 40;

/** As many pixels as a plot of so many rows takes, so that its place is kept while it loads. */
export function rowPlotHeight(rowCount: number): number {
  return rowCount * rowHeightPixels + axisHeightPixels;
}
