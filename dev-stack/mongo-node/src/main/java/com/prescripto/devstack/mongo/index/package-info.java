/** Ordered indexes: which keys a document has, how keys are put in order, and who may have which. */
@NullMarked
package com.prescripto.devstack.mongo.index;

import org.jspecify.annotations.NullMarked;
