@NullMarked
package com.prescripto.devstack.mongo.index;

import org.jspecify.annotations.NullMarked;
