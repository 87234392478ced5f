/// Somebody's own functions in F#. No match has a wildcard, and an incomplete one is an error of the compiler.
module Consumers.FSharp.Answers

open CcgDomain
open CcgDomain.Authorisation
open CcgDomain.Register
open CcgDomain.Rules
open Recipes.ActivePatterns

let ofStatus (Status status) =
    match status with
    | Status.NotApplied -> "not applied"
    | Status.Applicant(Some wave) -> $"wave {int wave}"
    | Status.Applicant None -> "a wave that is not known"
    | Status.Full since -> $"full since %O{since}"
    | Status.Conditional(conditions, unlisted) -> $"{conditions.Length} conditions, {unlisted} unlisted"
    | Status.Directed(_, _, directions) -> $"{directions.Length} directions"
    | Status.Shadow _ -> "shadow"
    | Status.Dissolved(on, ground, _) -> $"{ground} on {on}"
    | Status.NotKnown possible -> $"one of {possible.Length}"

let ofResolution (resolution: Resolution) =
    match resolution with
    | Open ccg -> $"open: {ccg.Code}"
    | Succeeded(_, successor) -> $"succeeded by {successor.Code}"
    | Abolished(_, board) -> $"abolished into {board.Code}"
    | Split(code, boards) -> $"{code} is split between {boards.Length}"
    | NotYetOpen ccg -> $"opens in {ccg.Opened.Year}"
    | NotKnownYet _ -> "not known yet"
    | Unknown code -> $"{code} is unknown"

let ofEffect (Effect effect) =
    match effect with
    | Effect.Exercise requirement -> requirement
    | Effect.Cease(_, by) -> $"cease, {by.Length} exercise"
    | Effect.TakeOn(functions, from) -> $"take on {functions.Length} from {from.Length}"
    | Effect.ReplaceAccountableOfficer -> "replace"
    | Effect.VaryConstitution variation -> variation
    | Effect.Dissolve -> "dissolve"
    | Effect.ExerciseOnly functions -> String.concat ", " functions
    | Effect.NotKnown -> "an effect that is not known"

let ofDecision (decision: Decision<Ccg>) =
    match decision with
    | Accepted ccg -> $"{ccg.Events.Length} events"
    | Refused violations -> violations |> List.map _.Rule.Code |> String.concat " "
