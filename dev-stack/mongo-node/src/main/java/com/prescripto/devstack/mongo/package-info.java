/**
 * A MongoDB stand-in for machines that cannot have MongoDB: the wire protocol and query language of mongo-java-server over
 * an H2 MVStore, with every acknowledged write on file and with indexes that are really used. Development and tests only;
 * production runs MongoDB.
 */
@NullMarked
package com.prescripto.devstack.mongo;

import org.jspecify.annotations.NullMarked;
