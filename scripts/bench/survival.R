# Times the survival package on the file that Milepost's own functions were given.
# Rscript survival.R FILE ROUNDS: prints one line for each fit, its name and the seconds of
# the quickest round. Reading the file is not in them.
suppressPackageStartupMessages(library(survival))
arguments <- commandArgs(trailingOnly = TRUE)
columns <- list(day = 0, moment = 0, status = 0L, group = 0L)
people <- as.data.frame(scan(arguments[1], what = columns, sep = ",", skip = 1, quiet = TRUE))
people$end <- factor(people$status, 0:2, c("censored", "hired", "left"))

fits <- list(
  days = function() survfit(Surv(day, status == 1) ~ 1, data = people, conf.type = "log-log"),
  moments = function() survfit(Surv(moment, status == 1) ~ 1, data = people, conf.type = "log-log"),
  competing = function() survfit(Surv(day, end) ~ 1, data = people, conf.type = "log-log"),
  logrank = function() survdiff(Surv(day, status == 1) ~ group, data = people)
)
for (name in names(fits)) {
  seconds <- sapply(seq_len(as.integer(arguments[2])), function(round) {
    gc()
    started <- proc.time()[["elapsed"]]
    fits[[name]]()
    proc.time()[["elapsed"]] - started
  })
  cat(name, min(seconds), "\n")
}
