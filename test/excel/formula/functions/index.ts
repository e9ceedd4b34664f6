/** Fills the library; import for its effect. */
import './logic';
import './math';
import './statistics';
import './conditional';
import './dates';
import './text';
import './lookup';
import './references';
import './arrays';
import './information';
import './finance';
