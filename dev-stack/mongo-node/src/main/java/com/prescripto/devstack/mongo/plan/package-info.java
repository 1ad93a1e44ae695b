/** From a query to the part of one index that must hold every match. The matcher still has the last word. */
@NullMarked
package com.prescripto.devstack.mongo.plan;

import org.jspecify.annotations.NullMarked;
