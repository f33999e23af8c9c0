package org.seedbed.incubation;

import java.io.IOException;
import java.util.Objects;
import org.seedbed.cohort.ImportReport;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Selected people from a file: external_id or phone, selected_on, reason. */
@RestController
class SelectionImportController {
    private final SelectionImport selectionImport;

    SelectionImportController(SelectionImport selectionImport) {
        this.selectionImport = selectionImport;
    }

    @PostMapping(path = "/api/cohorts/{id}/selection-import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportReport run(
            @PathVariable CohortId id, @RequestParam boolean dryRun, @RequestPart MultipartFile file, Actor actor)
            throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return selectionImport.run(id, name, file.getBytes(), dryRun, actor);
    }
}
