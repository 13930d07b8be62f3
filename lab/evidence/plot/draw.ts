/** Draws any plot. Pure. */

import { barPlot } from './barPlot';
import { heatPlot } from './heatPlot';
import { linePlot } from './linePlot';
import type { Plot } from './plot';

/** The plot as an SVG file. */
export function draw(plot: Plot): string {
  switch (plot.kind) {
    case 'lines':
      return linePlot(plot);
    case 'bars':
      return barPlot(plot);
    case 'heat':
      return heatPlot(plot);
  }
}
