/** Where in an overlay chart's box its curves are, for what is drawn over them. Pure; knows no chart library. */

/** From the box to the plot, in CSS pixels. */
export const overlayInset = { top: 6, right: 12, bottom: 22, left: 48 };
