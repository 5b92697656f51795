// Mounts the app, starts loading, and follows the address.
import './trusted-scripts';
import './ui/theme.css';
import './ui/ui.css';
import './app.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { followAddress } from './store/address';
import { begin } from './store/begin';

followAddress();
begin();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<App />);
