import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { Fault } from './components/Fault';
import './styles/page.css';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Fault>
      <App />
    </Fault>
  </StrictMode>,
);
