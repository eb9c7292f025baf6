package org.alvhdesk.ui.data;

import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The upload form as the browser sends it. */
public class UploadForm {
  @RestForm("file")
  public List<FileUpload> files;

  @RestForm public String symbol;
  @RestForm public String kind;
  @RestForm public String source;
  @RestForm public String dateColumn;
  @RestForm public String datePattern;
  @RestForm public String columns;
  @RestForm public String key;

  boolean isEmpty() {
    return files == null || files.stream().allMatch(f -> f.size() == 0);
  }

  /** The same for market-data-service. */
  ClientMultipartForm forward() {
    ClientMultipartForm form = ClientMultipartForm.create();
    for (FileUpload file : files) {
      if (file.size() > 0) {
        form.binaryFileUpload(
            "file", file.fileName(), file.uploadedFile().toString(), "application/octet-stream");
      }
    }
    add(form, "symbol", symbol);
    add(form, "kind", kind);
    add(form, "source", source);
    add(form, "dateColumn", dateColumn);
    add(form, "datePattern", datePattern);
    add(form, "columns", columns);
    return form;
  }

  private static void add(ClientMultipartForm form, String name, String value) {
    if (value != null && !value.isBlank()) {
      form.attribute(name, value.strip(), null);
    }
  }
}
