package com.prescripto.booking.erasure.web;

import com.prescripto.booking.erasure.ErasePatient;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Forgets patients, when an admin says so. */
@RestController
class ErasureController {

    private final ErasePatient erasePatient;

    ErasureController(ErasePatient erasePatient) {
        this.erasePatient = erasePatient;
    }

    /**
     * Removes who the patient is: account, sessions, mailed links, calendar address, profile, and what people wrote on their
     * appointments. Visits and bills stay under an id that means nobody. It cannot be undone; said again it changes nothing.
     */
    @PostMapping("/api/admin/patients/{id}/erasure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204", useReturnTypeSchema = true)
    void erase(Actor actor, @PathVariable String id) {
        switch (erasePatient.erase(new PatientId(id), actor)) {
            case ERASED -> {
                return;
            }
            case UNKNOWN -> throw new Refusal(ProblemType.NOT_FOUND);
            case VISITS_TO_COME -> throw new Refusal(ProblemType.VISITS_TO_COME);
        }
    }
}
