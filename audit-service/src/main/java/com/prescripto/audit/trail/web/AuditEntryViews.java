package com.prescripto.audit.trail.web;

import com.prescripto.audit.trail.AuditEntry;
import com.prescripto.audit.trail.Payload;
import com.prescripto.audit.trail.TrailPage;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Shows entries. */
@Component
class AuditEntryViews {

    private final JsonMapper json;

    AuditEntryViews(JsonMapper json) {
        this.json = json;
    }

    AuditPageView page(TrailPage page) {
        var next = page.next();
        return new AuditPageView(
                page.entries().stream().map(this::entry).toList(), next == null ? null : PageToken.write(next));
    }

    /** One entry a line. */
    void lines(TrailPage page, OutputStream out) throws IOException {
        for (var entry : page.entries()) {
            out.write(json.writeValueAsBytes(entry(entry)));
            out.write('\n');
        }
        out.flush();
    }

    AuditEntryView entry(AuditEntry entry) {
        var event = entry.event();
        return new AuditEntryView(
                event.id(),
                event.type(),
                event.subject(),
                event.sequence(),
                event.actor().role(),
                event.actor().id(),
                event.occurredAt(),
                entry.recordedAt(),
                event.correlationId(),
                data(event.payload()),
                new AuditEntryView.ChainLink(
                        entry.chain().topic(),
                        entry.chain().partition(),
                        event.offset(),
                        entry.position(),
                        entry.hash().hex()));
    }

    /** What is not JSON is shown as text. */
    private JsonNode data(Payload payload) {
        try {
            var node = json.readTree(payload.bytes());
            return node.isMissingNode() ? StringNode.valueOf("") : node;
        } catch (JacksonException notJson) {
            return StringNode.valueOf(payload.text());
        }
    }
}
