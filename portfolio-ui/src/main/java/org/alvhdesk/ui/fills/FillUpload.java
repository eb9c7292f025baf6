package org.alvhdesk.ui.fills;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The file as the browser sends it. */
public class FillUpload {
  @RestForm("file")
  public FileUpload file;
}
