import 'htmx.org';
import { startLive } from './live.js';
import { startVerifying } from './verify.js';
import './app.css';

// htmx tells the server that a script asks: an ended session is then a 499, not a redirect.
document.addEventListener('htmx:configRequest', (event) => {
  event.detail.headers['X-Requested-With'] = 'JavaScript';
});

if (document.body.dataset.live) {
  startLive(document.body.dataset.live.split(','));
}
startVerifying();
