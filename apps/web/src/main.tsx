import { render } from "preact";

import { App } from "./app";
import "./style/base.css";
import "./style/report.css";
import "./style/views.css";
import "./style/print.css";

render(<App />, document.getElementById("room")!);
