# The Java services (target "service") and the dev stack's own servers (target "program"). Build it with the checkout as
# its context; docker-compose.yml does.

# --- All of them are compiled once, by the oldest Java they are proved on.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
# What is downloaded depends on these files only, so that a changed class downloads nothing.
COPY .mvn .mvn
COPY pom.xml .
COPY contracts/pom.xml contracts/
COPY dev-stack/pom.xml dev-stack/
COPY dev-stack/mongo-node/pom.xml dev-stack/mongo-node/
COPY dev-stack/kafka-node/pom.xml dev-stack/kafka-node/
COPY dev-stack/mail-sink/pom.xml dev-stack/mail-sink/
COPY dev-stack/razorpay-sandbox/pom.xml dev-stack/razorpay-sandbox/
COPY dev-stack/servers/pom.xml dev-stack/servers/
COPY booking-service/pom.xml booking-service/
COPY notification-service/pom.xml notification-service/
COPY audit-service/pom.xml audit-service/
COPY bench/pom.xml bench/
ENV MODULES=booking-service,notification-service,audit-service,\
dev-stack/mongo-node,dev-stack/mail-sink,dev-stack/razorpay-sandbox
RUN mvn --batch-mode --no-transfer-progress -Dmaven.test.skip -Dspotless.check.skip -Dspring-boot.repackage.skip \
  package -pl $MODULES -am
COPY contracts contracts
COPY dev-stack dev-stack
COPY booking-service booking-service
COPY notification-service notification-service
COPY audit-service audit-service
RUN mvn --batch-mode --no-transfer-progress -Dmaven.test.skip -Dspotless.check.skip package -pl $MODULES -am \
  && for service in booking notification audit; do \
    mv $service-service/target/$service-service-*.jar $service-service/target/application.jar; \
  done

# --- A user of its own, who owns nothing but the folder for data.
FROM eclipse-temurin:25-jre AS java
LABEL org.opencontainers.image.vendor="Prescripto" org.opencontainers.image.licenses="UNLICENSED"
RUN mkdir -p /app /data && chown 10001:10001 /data
COPY docker/java/healthy docker/java/start /usr/local/bin/
WORKDIR /app

# --- One service, in layers that change seldom to often.
FROM java AS layers
ARG SERVICE
COPY --from=build /src/$SERVICE/target/application.jar /tmp/application.jar
RUN java -Djarmode=tools -jar /tmp/application.jar extract --layers --destination /layers

FROM java AS untrained
ARG SERVICE
LABEL org.opencontainers.image.title="prescripto-$SERVICE"
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/spring-boot-loader/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./

# It is started once, for Java to remember what it loaded and linked (JEP 483, 514, 515). Java uses the result only with
# these very files, which is why both stages take them from the same layers. The stand-in for MongoDB runs beside it, since
# nothing is served without a database; all other servers may be away.
FROM untrained AS trained
COPY --from=build /src/dev-stack/mongo-node/target/lib /training/lib
COPY --from=build /src/dev-stack/mongo-node/target/classes /training/classes
COPY docker/java/train /training/
RUN /training/train

FROM untrained AS service
ARG PORT
COPY --from=trained /app/application.aot ./
ENV HEALTH_PORT=$PORT HEALTH_PATH=/actuator/health/readiness
USER 10001:10001
EXPOSE $PORT
HEALTHCHECK --interval=5s --timeout=3s --start-period=90s --retries=6 CMD ["healthy"]
ENTRYPOINT ["start"]

# --- A module of the dev stack.
FROM java AS program
ARG MODULE
ARG MAIN
LABEL org.opencontainers.image.title="prescripto-$MODULE"
COPY --from=build /src/dev-stack/$MODULE/target/lib lib
COPY --from=build /src/dev-stack/$MODULE/target/classes classes
ENV MAIN=$MAIN
USER 10001:10001
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s --retries=6 CMD ["healthy"]
ENTRYPOINT ["start"]
