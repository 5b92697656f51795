// `npm start`: installs what is missing, builds, and serves the app at a printed local address.
// Plain JavaScript on purpose: it runs before anything is installed.
import { installed, run } from './run.mjs';

installed();
run('npx', ['vite', 'build']);
const port = process.env.PORT ?? '4173';
console.log('\n社区发展地图 Shequ Atlas: the address below opens it (Ctrl+C stops it)\n');
run('npx', ['vite', 'preview', '--host', '127.0.0.1', '--port', port]);
