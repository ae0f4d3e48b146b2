// Layers are declared in base.css: whatever the loading order, a rule of ours beats a rule of the library.
import './base.css';
import './inter.css';
import './tokens.css';
