/** Fills the library; import for its effect. */
import './logic';
import './math';
import './statistics';
import './conditional';
import './dates';
import './text';
import './lookup';
import './arrays';
import './information';
import './finance';
