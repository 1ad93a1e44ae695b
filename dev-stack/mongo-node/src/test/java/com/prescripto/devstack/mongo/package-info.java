@NullMarked
package com.prescripto.devstack.mongo;

import org.jspecify.annotations.NullMarked;
