// The charts of the progress page. Their tables stand in the page without them.
import "uplot/dist/uPlot.min.css";
import { drawCharts } from "./charts/draw";
import { openForPrint } from "./charts/print";

drawCharts(document);
openForPrint(window);
