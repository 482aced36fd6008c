import './page.css';
import './parts/footnote-app.js';
