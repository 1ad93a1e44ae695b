package com.prescripto.audit.platform;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Nothing is done by the clock while the program only carries out a command. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Profile("!replay")
class SchedulingConfiguration {}
