package org.alvhdesk.marketdata.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.ContentHash;
import org.alvhdesk.contracts.rest.HistoryStatusView.ImportSummary;
import org.alvhdesk.contracts.rest.ImportRunView;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.security.Callers;
import org.alvhdesk.kit.security.Roles;
import org.alvhdesk.market.files.intake.IntakeOptions;
import org.alvhdesk.market.store.imports.HistoryImport.Given;
import org.alvhdesk.market.store.imports.ImportRuns;
import org.alvhdesk.market.store.view.HistoryViews;
import org.alvhdesk.marketdata.command.Command;
import org.alvhdesk.marketdata.command.Commands;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Files into the history. Importing the same file again changes nothing, so a retry is safe. */
@Path("/api/v1/imports")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
public class ImportResource {
  private static final int SHOWN = 50;
  private static final int MOST_FILES = 500;

  private final History history;
  private final ImportWorker worker;
  private final Commands commands;
  private final Callers callers;

  ImportResource(History history, ImportWorker worker, Commands commands, Callers callers) {
    this.history = history;
    this.worker = worker;
    this.commands = commands;
    this.callers = callers;
  }

  /** Takes the files and answers 202 with the run, which goes on by itself. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({Roles.TRADER, Roles.ADMIN})
  public Response begin(
      @BeanParam ImportForm form,
      @HeaderParam(Command.KEY_HEADER) String key,
      @Context UriInfo uri) {
    List<FileUpload> uploads =
        form.files == null ? List.of() : form.files.stream().filter(f -> f.size() > 0).toList();
    IntakeOptions options = form.options();
    Actor actor = callers.actor();
    List<String> sent = sent(form, uploads);
    return commands.run(
        Command.of(actor, key, "IMPORT", HttpMethod.POST, uri, sent),
        () -> begin(actor, options, uploads));
  }

  /** What makes an import the same: the files with their SHA-256, and how they are to be read. */
  private static List<String> sent(ImportForm form, List<FileUpload> uploads) {
    List<String> sent = new ArrayList<>();
    sent.add(form.said());
    for (FileUpload upload : uploads.subList(0, Math.min(uploads.size(), MOST_FILES))) {
      sent.add(name(upload.fileName()) + ", " + upload.size() + " bytes, " + sha256(upload));
    }
    return sent;
  }

  private static String sha256(FileUpload upload) {
    return ContentHash.of(read(upload.uploadedFile()));
  }

  private Response begin(Actor actor, IntakeOptions options, List<FileUpload> uploads) {
    if (uploads.isEmpty()) {
      throw Problems.problem(400, "Send one file or more, each a part of multipart/form-data.");
    }
    if (uploads.size() > MOST_FILES) {
      throw Problems.problem(
          413, "At most " + MOST_FILES + " files at a time; ./alvh data import takes more.");
    }
    try {
      java.nio.file.Path dir = Files.createTempDirectory("alvh-import");
      long id = worker.begin(actor.name(), keep(uploads, options, dir), dir);
      return Response.accepted(HistoryViews.run(ImportRuns.find(history.store(), id).orElseThrow()))
          .location(URI.create("/api/v1/imports/" + id))
          .build();
    } catch (RejectedExecutionException e) {
      throw Problems.problem(503, "Other imports wait already; try again when they are done.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Uploads end with their request; these stay until they are imported. */
  private static List<Given> keep(
      List<FileUpload> uploads, IntakeOptions options, java.nio.file.Path dir) throws IOException {
    List<Given> files = new ArrayList<>();
    for (FileUpload upload : uploads) {
      java.nio.file.Path file = dir.resolve("file-" + files.size());
      Files.copy(upload.uploadedFile(), file);
      files.add(new Given(name(upload.fileName()), () -> read(file), options));
    }
    return files;
  }

  /** Without the directories that some browsers send. */
  private static String name(String given) {
    String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    return name.isBlank() ? "unnamed" : name;
  }

  private static byte[] read(java.nio.file.Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The newest imports. */
  @GET
  public Items<ImportSummary> list() {
    ImportRuns.endInterrupted(history.store(), history.clock());
    return Items.of(
        ImportRuns.newest(history.store(), SHOWN).stream().map(HistoryViews::summary).toList());
  }

  /** One import: how far it is, and its report. */
  @GET
  @Path("/{id}")
  public ImportRunView show(long id) {
    return ImportRuns.find(history.store(), id)
        .map(HistoryViews::run)
        .orElseThrow(() -> Problems.problem(404, "There is no import " + id + "."));
  }
}
