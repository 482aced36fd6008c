import './page.css';
import { embedded } from './embedding.js';
import './parts/embedded-chat.js';
import './parts/footnote-app.js';

document.body.prepend(document.createElement(embedded ? 'embedded-chat' : 'footnote-app'));
