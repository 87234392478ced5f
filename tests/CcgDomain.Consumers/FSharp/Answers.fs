/// Somebody's own functions in F#. No match has a wildcard, and an incomplete one is an error of the compiler.
module Consumers.FSharp.Answers

open CcgDomain
open CcgDomain.Authorisation
open CcgDomain.Register
open CcgDomain.Rules
open Recipes.ActivePatterns

let ofStatus (status: AuthorisationStatus) =
    match status with
    | NotApplied -> "not applied"
    | Applicant wave -> $"wave {int wave}"
    | Full since -> $"full since %O{since.Year}"
    | Conditional(conditions, unlisted) -> $"{conditions.Length} conditions, {unlisted} unlisted"
    | Directed(_, _, directions) -> $"{directions.Length} directions"
    | Shadow _ -> "shadow"
    | Dissolved(on, ground, _) -> $"{ground} in {on.Year}"

let ofResolution (resolution: Resolution) =
    match resolution with
    | Open ccg -> $"open: {ccg.Code}"
    | Succeeded(_, successor) -> $"succeeded by {successor.Code}"
    | Abolished(_, board) -> $"abolished into {board.Code}"
    | Split(code, boards) -> $"{code} is split between {boards.Length}"
    | NotYetOpen ccg -> $"opens in {ccg.Opened.Year}"
    | NotKnownYet _ -> "not known yet"
    | Unknown code -> $"{code} is unknown"

let ofEffect (effect: DirectionEffect) =
    match effect with
    | Exercise requirement -> requirement
    | Cease(_, by) -> $"cease, {by.Length} exercise"
    | TakeOn(functions, from) -> $"take on {functions.Length} from {from}"
    | ReplaceAccountableOfficer -> "replace"
    | VaryConstitution variation -> variation
    | Dissolve -> "dissolve"
    | ExerciseOnly functions -> String.concat ", " functions

let ofDecision (decision: Decision<Ccg>) =
    match decision with
    | Accepted ccg -> $"{ccg.Events.Length} events"
    | Refused violations -> violations |> List.map _.Rule.Code |> String.concat " "
