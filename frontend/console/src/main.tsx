import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import { App } from '@/app/app';
import { startI18n } from '@/lib/i18n';
import '@/app/styles.css';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
setNonce(nonce);

const root = document.getElementById('root');
if (root) void startI18n().then(() => createRoot(root).render(<App nonce={nonce} />));
