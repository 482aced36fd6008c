import './page.css';
import { embedded } from './embedding.js';
import './parts/footnote-app.js';

if (embedded) {
  import('./parts/embedded-chat.js');
}
document.body.prepend(document.createElement(embedded ? 'embedded-chat' : 'footnote-app'));
